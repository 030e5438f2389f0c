/** The one button of a sheet for the printer. */

document.querySelector("[data-print]")?.addEventListener("click", () => window.print());
