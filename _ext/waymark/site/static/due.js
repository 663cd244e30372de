// What has fallen due since the page was made. Without this script the page says the day it speaks for.
(() => {
  "use strict";
  const now = new Date();
  const two = (number) => String(number).padStart(2, "0");
  const today = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  for (const day of document.querySelectorAll("time[data-due]")) {
    if (day.dateTime < today) {
      const mark = document.createElement("span");
      mark.className = "wm-overdue";
      mark.textContent = "Date passed since this page was made";
      day.after(" ", mark);
    }
  }
})();
