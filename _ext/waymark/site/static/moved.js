// Leads a reader on from an old address, to the same place on the page. Without scripts the page does so itself.
(() => {
  "use strict";
  const link = document.querySelector(".wm-moved a");
  if (link) location.replace(link.href + location.hash);
})();
