// Counts when a limit runs out. The rule is that of waymark/deadlines/counting.py, in which a test finds
// the same dates. Days here are milliseconds of UTC that stand for the time on a clock in England.
(() => {
  "use strict";
  const HOUR = 3600000;
  const DAY = 24 * HOUR;
  const MONTHS = { month: 1, year: 12 };
  const DAYS = { day: 1, week: 7 };
  const NOT_COUNTED = {
    "working hour": "Only the council can say what its working hours are. This form does not count them.",
    "school day": "Only the council can say when its schools are open. This form does not count school days.",
  };

  const iso = (when) => new Date(when).toISOString().slice(0, 10);
  const clock = (when) => new Date(when).toISOString().slice(11, 16);
  const isWeekend = (when) => [0, 6].includes(new Date(when).getUTCDay());

  // Clocks change at 01:00 UTC on the last Sunday of March and of October.
  const lastSunday = (year, month) => {
    const end = Date.UTC(year, month + 1, 0, 1);
    return end - new Date(end).getUTCDay() * DAY;
  };
  const isSummer = (utc) => {
    const year = new Date(utc).getUTCFullYear();
    return utc >= lastSunday(year, 2) && utc < lastSunday(year, 9);
  };
  const addHours = (when, number) => {
    const utc = (isSummer(when - HOUR) ? when - HOUR : when) + number * HOUR;
    return isSummer(utc) ? utc + HOUR : utc;
  };

  const addMonths = (when, number) => {
    const day = new Date(when);
    const last = new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + number + 1, 0));
    return Date.UTC(last.getUTCFullYear(), last.getUTCMonth(), Math.min(day.getUTCDate(), last.getUTCDate()));
  };

  const addWorkingDays = (when, number, daysOff) => {
    const passedOver = [];
    let day = when, first = null;
    for (let left = number; left;) {
      day += DAY;
      if (isWeekend(day) || daysOff.has(iso(day))) {
        passedOver.push(day);
      } else {
        first ??= day;
        left -= 1;
      }
    }
    return { on: day, first, passedOver };
  };

  // What is due: `on` is a day, or the moment where `timed` says so.
  const count = (day, time, number, unit, daysOff) => {
    if (unit === "hour") {
      const on = addHours(day + time, number);
      return { on, timed: true, moved: on !== day + time + number * HOUR, passedOver: [] };
    }
    if (unit === "working day") return addWorkingDays(day, number, daysOff);
    if (unit in DAYS) return { on: day + number * DAYS[unit] * DAY, passedOver: [] };
    return { on: addMonths(day, number * MONTHS[unit]), passedOver: [] };
  };

  const format = new Intl.DateTimeFormat(
    "en-GB", { weekday: "long", day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
  const say = (day) => format.format(day).replace(",", "");
  const many = (number, noun) => `${number} ${noun}${number === 1 ? "" : "s"}`;
  const make = (tag, text, ...inside) => {
    const one = document.createElement(tag);
    one.append(text, ...inside);
    return one;
  };

  const start = (root) => {
    const form = root.querySelector("form");
    const [rule, dayField, timeField] = form.elements;
    const result = root.querySelector(".wm-due");
    const [headline, how] = result.children;
    const daysOff = new Map([...root.querySelectorAll("details tbody tr")].map(
      (row) => [row.querySelector("time").dateTime, row.cells[1].textContent]));

    const passed = (found) => {
      const weekend = found.filter((day) => !daysOff.has(iso(day))).length;
      const summary = `Passed over: ${many(weekend, "day")} at weekends, `
        + `${many(found.length - weekend, "bank holiday")}`;
      const list = found.map((day) => make("li", say(day) + (daysOff.has(iso(day)) ? `: ${daysOff.get(iso(day))}` : "")));
      return make("details", make("summary", summary), make("ul", "", ...list));
    };
    const explain = (due, from, unit) => {
      const told = [make("p", `Counted from ${from}.`)];
      if (due.moved) told[0].append(" The clocks change on the way, so the time of day moves by an hour.");
      if (due.first) told[0].append(` Day one is ${say(due.first)}.`);
      if (due.passedOver.length) told.push(passed(due.passedOver));
      if (unit === "hour") told[0].append(" Every hour counts, at night and on days off too.");
      if (unit in DAYS || unit in MONTHS) {
        const off = isWeekend(due.on) ? "at a weekend" : daysOff.has(iso(due.on)) ? "on a bank holiday" : "";
        told[0].append(" Weekends and bank holidays count.");
        if (off) told.push(make("p", `The last day is ${off}. The limit does not move.`));
      }
      return told;
    };
    const show = (line, ...rest) => {
      headline.replaceChildren(make("p", line));
      how.replaceChildren(...rest);
    };

    const update = () => {
      const chosen = rule.selectedOptions[0];
      const { number, unit, start: counted } = chosen.dataset;
      for (const one of rule.options) if (one.value) document.getElementById(one.value).hidden = one !== chosen;
      form.querySelector(".wm-hint").textContent = rule.value ? `Counted from: ${counted}` : "";
      timeField.closest("p").hidden = unit !== "hour";
      result.hidden = !rule.value;
      if (!rule.value) return;
      if (unit in NOT_COUNTED) return show(NOT_COUNTED[unit]);
      const day = dayField.valueAsNumber;
      if (Number.isNaN(day)) return show("Say on which day the clock started.");
      if (unit === "hour" && !timeField.value) return show("Say at what time the clock started: this limit is in hours.");
      const [first, last] = [root.dataset.first, root.dataset.last].map((one) => Date.parse(one));
      const due = day >= first && day <= last && count(day, timeField.valueAsNumber || 0, Number(number), unit, daysOff);
      if (!due || due.on >= last + DAY) {
        return show(`This form counts from ${say(first)} to ${say(last)} only.`);
      }
      const from = `${counted}${unit === "hour" ? ` at ${timeField.value}` : ""} on ${say(day)}`;
      const when = make("time", say(due.on));
      when.dateTime = due.timed ? `${iso(due.on)}T${clock(due.on)}` : iso(due.on);
      show(due.timed ? `Due by ${clock(due.on)} on ` : "Due by the end of ", ...explain(due, from, unit));
      headline.firstChild.append(make("strong", when));
    };
    const choose = () => {
      const wanted = location.hash.slice(1);
      if ([...rule.options].some((one) => wanted && one.value === wanted)) {
        rule.value = wanted;
        update();
      }
    };

    form.addEventListener("input", update);
    form.addEventListener("submit", (event) => event.preventDefault());
    window.addEventListener("hashchange", choose);
    root.querySelector(".wm-instead").hidden = true;
    form.hidden = false;
    update();
    choose();
  };

  document.querySelectorAll(".wm-calculator").forEach(start);
})();
