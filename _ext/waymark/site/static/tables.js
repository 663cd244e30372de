// Large tables: put the rows in order, and show those that are looked for. All rows stay in the page.
// Without this script a table stands there whole, in the order of the page.
(() => {
  "use strict";
  const { compare } = new Intl.Collator("en", { numeric: true });
  const words = (cell) => cell.textContent.trim().replace(/\s+/g, " ");
  const key = (cell) => cell.dataset.key || cell.querySelector("time")?.dateTime
    || words(cell).replace(/(\d),(?=\d{3})/g, "$1");
  // What a cell can be chosen by: a rating without the remarks beside it, or each of several names.
  const parts = (cell) => words(cell.querySelector(".wm-rating") ?? cell).split("; ");
  const make = (tag, properties, ...inside) => {
    const one = Object.assign(document.createElement(tag), properties);
    one.append(...inside);
    return one;
  };
  let fields = 0;
  const labelled = (text, field) => {
    field.id = `wm-tool-${fields += 1}`;
    return make("p", {}, make("label", { htmlFor: field.id, textContent: text }), field);
  };

  const equip = (table) => {
    const body = table.tBodies[0];
    const rows = [...body.rows].filter((row) => !row.matches(".wm-total"));
    const totals = [...body.rows].filter((row) => row.matches(".wm-total"));
    const text = new Map(rows.map((row) => [row, words(row).toLowerCase()]));
    const heads = [...table.tHead.rows[0].cells];
    const status = make("p", { className: "wm-count" });
    status.setAttribute("role", "status");
    const box = make("input", { type: "search", autocomplete: "off", spellcheck: false });
    const order = make("select", {}, make("option", { value: "", textContent: "The order of the page" }));
    const choices = [];

    const tell = () => {
      const shown = rows.filter((row) => !row.hidden).length;
      const by = order.value && order.selectedOptions[0].textContent;
      const last = heads[order.value]?.getAttribute("aria-sort") === "descending" ? ", the last first" : "";
      status.textContent = `${shown} of ${rows.length} rows${by ? `, by ${by}${last}` : ""}`;
    };
    const choose = () => {
      const wanted = box.value.toLowerCase().split(/\s+/);
      for (const row of rows) {
        const fits = wanted.every((word) => text.get(row).includes(word)) && choices.every(
          ([field, column]) => !field.value || parts(row.cells[column]).includes(field.value));
        row.hidden = !fits;
      }
      tell();
    };
    const sort = (column, backwards) => {
      heads.forEach((head) => head.removeAttribute("aria-sort"));
      order.value = column;
      let sorted = rows;
      if (column !== "") {
        const keys = new Map(rows.map((row) => [row, key(row.cells[column])]));
        // What is empty comes last, whichever way round.
        sorted = [...rows].sort((one, other) => {
          const [a, b] = [keys.get(one), keys.get(other)];
          if (!a || !b) return Number(!a) - Number(!b);
          return backwards ? compare(b, a) : compare(a, b);
        });
        heads[column].setAttribute("aria-sort", backwards ? "descending" : "ascending");
      }
      body.append(...sorted, ...totals);
      tell();
    };

    const tools = make("div", { className: "wm-table-tools" }, labelled("Find in this table", box));
    tools.setAttribute("role", "group");
    tools.setAttribute("aria-labelledby", table.caption.id);
    heads.forEach((head, column) => {
      if (!("sorts" in head.dataset || "chooses" in head.dataset)) return;
      const label = words(head);
      if ("chooses" in head.dataset) {
        const found = new Set(rows.flatMap((row) => parts(row.cells[column])));
        found.delete("");
        const field = make("select", {}, make("option", { value: "", textContent: "All" }));
        field.append(...[...found].sort(compare).map((one) => make("option", { textContent: one })));
        field.addEventListener("change", choose);
        choices.push([field, column]);
        if (found.size > 1) tools.append(labelled(label, field));
      }
      order.append(make("option", { value: column, textContent: label }));
      const button = make("button", { type: "button", textContent: label });
      button.addEventListener("click", () => sort(column, head.getAttribute("aria-sort") === "ascending"));
      head.replaceChildren(make("span", { textContent: label }), button);
    });
    tools.append(labelled("Order by", order), status);
    box.addEventListener("input", choose);
    order.addEventListener("change", () => sort(order.value, false));
    table.parentElement.before(tools);
    tell();
  };

  document.querySelectorAll("table[data-tools]").forEach(equip);
})();
