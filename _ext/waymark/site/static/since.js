// What changed since this reader last saw the page, and whether its review has passed since it was made.
// What was seen stays in the reader's own browser; without this script the list of changes says the same in full.
(() => {
  "use strict";
  const KEY = "waymark-read";
  const two = (number) => String(number).padStart(2, "0");
  const now = new Date();
  const today = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  const words = (iso) => new Date(`${iso}T12:00:00`).toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric" });
  const load = () => {
    try {
      const kept = JSON.parse(localStorage.getItem(KEY));
      return kept && kept.constructor === Object ? kept : {};
    } catch { return {}; }
  };
  const save = (read) => { try { localStorage.setItem(KEY, JSON.stringify(read)); } catch { /* closed: nothing is kept */ } };
  const note = (look, strong, text) => {
    const box = document.createElement("div");
    const line = document.createElement("p");
    const lead = document.createElement("strong");
    box.className = `wm-banner ${look}`;
    box.setAttribute("role", "note");
    lead.textContent = strong;
    line.append(lead, ` ${text}`);
    box.append(line);
    return box;
  };

  // A short key of a change: a number made of all its words, but for the title of its page, which is not news.
  const key = (change) => {
    const told = [...change.cells || [change]].map(
      (part) => (part.tagName === "TH" ? part.querySelector("a")?.pathname : part.textContent));
    let sum = 0;
    for (const sign of told.join("|").replace(/\s+/g, " ")) sum = (Math.imul(sum, 31) + sign.codePointAt(0)) | 0;
    return sum;
  };
  const isDay = (text) => /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text));
  const isSound = (kept) => isDay(kept?.last) && isDay(kept.since) && [kept.seen, kept.base].every(Array.isArray);

  // What is new is what was not in the list that the reader saw: a change can be published after its day.
  // On one day the page keeps saying what was new when it was first opened that day.
  const list = document.querySelector(".wm-dated-changes");
  const changes = new Map([...list?.querySelectorAll("li, tbody tr") || []].map((one) => [one, key(one)]));
  const keys = [...changes.values()];
  const read = load();
  const before = isSound(read[location.pathname])
    ? read[location.pathname] : { last: today, since: today, seen: [], base: keys };
  const [since, base] = before.last === today ? [before.since, before.base] : [before.last, before.seen];
  read[location.pathname] = { last: today, since, base, seen: [...new Set([...before.seen, ...keys])] };
  save(read);

  const title = document.querySelector(".wm-main h1");
  for (const day of document.querySelectorAll("time[data-review]")) {
    if (day.dateTime >= today) continue;
    const mark = document.createElement("span");
    mark.className = "wm-overdue";
    mark.textContent = "Overdue";
    day.after(" ", mark);
    if (title && day.closest(".wm-page-state, .wm-page-head")) {
      title.after(note("wm-overdue-review", "Review overdue.", `This page was to be checked by ${words(day.dateTime)}.`));
    }
  }

  if (!list || !title) return;
  const changed = [...changes].filter(([, one]) => !base.includes(one))
    .map(([change]) => change.querySelector("time")).filter(Boolean);
  for (const day of changed) {
    const mark = document.createElement("span");
    mark.className = "wm-new";
    mark.textContent = "New to you";
    day.after(" ", mark);
  }
  if (changed.length) {
    const again = changed.some((day) => day.closest("li, tr").querySelector(".wm-read-again"));
    const number = changed.length === 1 ? "one change" : `${changed.length} changes`;
    // A list of all pages may show only the newest changes, so it gives no number.
    const [lead, told, advice] = list.querySelector("table")
      ? ["Guidance changed since you were last here.", `What is new here since ${words(since)} is`, "Where it says so, read the page again."]
      : ["Changed since you last read this page.", `New here since ${words(since)}: ${number}`, "Practice changed: read it again."];
    title.after(note("wm-since", lead, `${told} marked “New to you”.${again ? ` ${advice}` : ""}`));
  }
  if (list.querySelector("table")) {
    const forget = document.createElement("button");
    const line = document.createElement("p");
    forget.type = "button";
    forget.className = "wm-button";
    forget.textContent = "Forget what I have read";
    forget.addEventListener("click", () => {
      try { localStorage.removeItem(KEY); } catch { /* nothing was kept */ }
      line.textContent = "Forgotten. Nothing is marked as new until you have read a page again.";
      line.setAttribute("role", "status");
    });
    line.append("Your own browser remembers what you saw on a page and when. Nobody else sees it. ", forget);
    list.before(line);
  }
})();
