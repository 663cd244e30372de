// The two things in the frame of a page that want a script. Without it the computer decides between light
// and dark, and the drawers close with Escape or a click beside them.
(() => {
  "use strict";
  document.documentElement.classList.remove("no-js");

  const MODES = ["auto", "light", "dark"];
  const button = document.querySelector(".wm-colour-mode");
  const word = button && button.querySelector("[data-auto]");
  const current = () => (MODES.includes(document.body.dataset.theme) ? document.body.dataset.theme : "auto");
  const show = () => { word.textContent = word.dataset[current()]; };
  if (word) {
    button.addEventListener("click", () => {
      const mode = MODES[(MODES.indexOf(current()) + 1) % MODES.length];
      document.body.dataset.theme = mode;
      // Where storage is closed the choice lasts for this page.
      try { localStorage.setItem("theme", mode); } catch { /* nothing to do */ }
      show();
    });
    show();
  }

  // A link to a place on this page leaves the drawer open over that place.
  for (const drawer of document.querySelectorAll("[popover]")) {
    drawer.addEventListener("click", (event) => {
      if (event.target.closest("a") && drawer.matches(":popover-open")) drawer.hidePopover();
    });
  }
})();
