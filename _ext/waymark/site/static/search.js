// The search page. The engine (MiniSearch) and the index are loaded when the reader has typed something, or
// came with words from another page; a classic script each, so that this works from a folder too.
(() => {
  "use strict";
  const form = document.getElementById("wm-find");
  const words = document.getElementById("wm-find-words");
  const shelf = document.getElementById("wm-find-kind");
  const reader = document.getElementById("wm-find-reader");
  const status = document.getElementById("wm-find-status");
  const list = document.getElementById("wm-found");
  const more = document.getElementById("wm-find-more");
  const AT_ONCE = 20, PASSAGES = 3, PAUSE = 250, LEAST = 0.1, PAST = 0.7;
  const OPTIONS = {
    fields: ["title", "names", "heading", "text"],
    processTerm: (term) => { const word = term.toLowerCase(); return stop.has(word) ? null : word; },
  };
  const BOOST = { title: 4, names: 4, heading: 2, text: 1 };
  const WEIGHTS = { fuzzy: 0.25, prefix: 0.5 };
  const FURTHER = { k: 1.2, b: 0.4, d: 0.5 }; // long pages are not the worse ones
  let stop = new Set(), engine = null, loading = null, found = [], shown = 0;

  const script = (address) => new Promise((done, failed) => {
    const element = document.createElement("script");
    element.src = address;
    element.onload = done;
    element.onerror = failed;
    document.head.append(element);
  });
  const load = () => (loading ??= Promise.all([script(form.dataset.engine), script(form.dataset.index)]).then(() => {
    stop = new Set(waymarkSearch.stop);
    engine = MiniSearch.loadJS(waymarkSearch.index, OPTIONS);
  }).catch((wrong) => { loading = null; throw wrong; })); // the next search tries again

  const cut = (text) => MiniSearch.getDefault("tokenize")(text.toLowerCase()).filter((word) => word && !stop.has(word));

  // What people type for a page counts more where it stands in the question as it was given.
  const named = (names, phrase) => Math.max(1, ...names.map((name) => {
    if (phrase === ` ${name} `) return 2;
    if (!phrase.includes(` ${name} `)) return 1;
    return name.includes(" ") ? 1.5 : 1.2;
  }));

  // Each word is looked up by itself, so that words may stand in different parts of one page.
  const lookUp = (text) => {
    const { finds, places, weights } = waymarkSearch;
    const asked = [...new Set(cut(text))];
    const held = new Map();
    for (const word of asked) {
      const hits = engine.search(word, {
        boost: BOOST, weights: WEIGHTS, bm25: FURTHER,
        prefix: word.length > 2, fuzzy: word.length > 3 && /^\D+$/.test(word) ? 0.2 : false,
      });
      for (const hit of hits) {
        const place = places[hit.id], number = Array.isArray(place) ? place[0] : place;
        if (!held.has(number)) held.set(number, { number, best: new Map(), parts: new Map(), words: new Set() });
        const one = held.get(number);
        one.best.set(word, Math.max(one.best.get(word) || 0, hit.score));
        if (Array.isArray(place)) one.parts.set(hit.id, (one.parts.get(hit.id) || 0) + hit.score);
        for (const term of hit.terms) one.words.add(term);
      }
    }
    const phrase = ` ${cut(text).join(" ")} `;
    for (const one of held.values()) {
      const [title, kind, , , , state, names] = finds[one.number];
      const sum = [...one.best.values()].reduce((all, score) => all + score, 0);
      one.score = sum * (one.best.size / asked.length) * weights[kind] * (state === "past" ? PAST : 1)
        * named([...names || [], cut(title).join(" ")], phrase);
      one.last = state === "withdrawn";
    }
    const least = LEAST * Math.max(...[...held.values()].map((one) => one.score));
    return [...held.values()].filter((one) => one.score >= least)
      .sort((a, b) => a.last - b.last || b.score - a.score || a.number - b.number);
  };

  const kept = (one) => {
    const [, kind, , , readers] = waymarkSearch.finds[one.number];
    return (!shelf.value || waymarkSearch.labels[kind][1] === shelf.value)
      && (!reader || !reader.value || (readers || []).some((each) => waymarkSearch.readers[each] === reader.value));
  };

  const make = (tag, style, ...inside) => {
    const element = document.createElement(tag);
    if (style) element.className = style;
    element.append(...inside);
    return element;
  };
  const link = (address, text) => {
    const element = make("a", "reference internal", text);
    element.href = form.dataset.top + address;
    return element;
  };
  const marked = (text, terms) => text.split(/([\p{L}\p{N}]+)/u).map(
    (part) => (terms.has(part.toLowerCase()) ? make("mark", "", part) : part));

  const result = (one) => {
    const [title, kind, address, about, , state] = waymarkSearch.finds[one.number];
    const item = make("li", "", make("h2", "", link(address, title)));
    const label = waymarkSearch.labels[kind][0];
    const sort = make("p", "wm-found-kind", label);
    if (state === "draft") sort.append(" · Draft");
    if (state === "past") sort.append(" · The plan has ended");
    if (state === "withdrawn") sort.append(" · ", make("strong", "", "Withdrawn: do not use"));
    item.append(sort);
    if (about) item.append(make("p", "wm-found-about", ...marked(about, one.words)));
    const parts = [...one.parts].sort((a, b) => b[1] - a[1]).slice(0, PASSAGES);
    if (parts.length) {
      const line = make("p", "wm-found-parts", "On that page: ");
      parts.forEach(([id], number) => {
        const [, anchor, heading] = waymarkSearch.places[id];
        line.append(number ? ", " : "", link(anchor ? `${address}#${anchor}` : address, heading));
      });
      item.append(line);
    }
    return item;
  };

  const showMore = () => {
    const next = found.slice(shown, shown + AT_ONCE).map(result);
    shown += next.length;
    list.append(...next);
    more.hidden = shown >= found.length;
    return next[0];
  };
  const show = () => {
    list.replaceChildren();
    shown = 0;
    more.hidden = true;
    const text = words.value.trim();
    if (!text) { found = []; status.textContent = ""; return; }
    found = lookUp(text).filter(kept);
    const narrowed = shelf.value || (reader && reader.value);
    const number = found.length === 1 ? "1 result" : `${found.length || "No"} results`;
    status.textContent = found.length
      ? `${number} for “${text}”${found.length > 1 ? ", the best first" : ""}.`
      : `${number} for “${text}”${narrowed ? " in what you chose to see" : ""}. Try fewer or other words, or the A to Z.`;
    showMore();
  };
  const remember = () => {
    const asked = new URLSearchParams();
    for (const [name, field] of [["q", words], ["kind", shelf], ["for", reader]]) {
      if (field && field.value.trim()) asked.set(name, field.value.trim());
    }
    const query = asked.toString();
    // Some browsers do not let a page of a folder change its address; the results are there all the same.
    try { history.replaceState(null, "", query ? `?${query}` : location.pathname); } catch { /* nothing to do */ }
    document.title = words.value.trim() ? `${words.value.trim()} - ${title}` : title;
  };
  const title = document.title;
  const search = () => {
    remember();
    if (!words.value.trim()) { if (engine) show(); return; }
    if (!engine) status.textContent = "Searching…";
    load().then(show, () => {
      status.textContent = "The search could not be loaded. Use the A to Z instead.";
    });
  };

  let waiting = 0;
  const soon = () => { clearTimeout(waiting); waiting = setTimeout(search, PAUSE); };
  words.addEventListener("input", soon);
  words.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && words.value) { event.preventDefault(); words.value = ""; search(); }
  });
  for (const choice of [shelf, reader]) if (choice) choice.addEventListener("change", search);
  form.addEventListener("submit", (event) => { event.preventDefault(); clearTimeout(waiting); search(); });
  more.addEventListener("click", () => { const first = showMore(); if (first) first.querySelector("a").focus(); });

  const asked = new URLSearchParams(location.search);
  words.value = asked.get("q") || "";
  for (const [name, choice] of [["kind", shelf], ["for", reader]]) {
    const wanted = asked.get(name);
    if (choice && [...choice.options].some((option) => option.value === wanted)) choice.value = wanted;
  }
  if (words.value.trim()) search();
})();
