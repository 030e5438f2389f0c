/** What works on every page: "/" and Ctrl+K go to the search box, which is never sent while a word is being composed; tables can be copied. */

export { startTables } from "./tables";

/** Some browsers end the composition before they send the Enter that ended it. */
const COMPOSED_JUST_NOW = 60;

let stop: (() => void) | undefined;

export function startShortcuts(box: HTMLInputElement): void {
  stop?.();
  const listen = (event: KeyboardEvent): void => {
    if (!isSearchKey(event)) return;
    event.preventDefault();
    box.focus();
    box.select();
  };
  const listening = new AbortController();
  document.addEventListener("keydown", listen, { signal: listening.signal });
  guardComposition(box, listening.signal);
  stop = () => listening.abort();
}

export function stopShortcuts(): void {
  stop?.();
  stop = undefined;
}

function guardComposition(box: HTMLInputElement, signal: AbortSignal): void {
  let isComposing = false;
  let endedAt = Number.NEGATIVE_INFINITY;
  box.addEventListener("compositionstart", () => { isComposing = true; }, { signal });
  box.addEventListener("compositionend", (event) => {
    isComposing = false;
    endedAt = event.timeStamp;
  }, { signal });
  const isOfComposition = (event: Event): boolean => isComposing || event.timeStamp - endedAt < COMPOSED_JUST_NOW;
  box.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.isComposing || isOfComposition(event))) event.preventDefault();
  }, { signal });
  box.form?.addEventListener("submit", (event) => {
    if (!isOfComposition(event)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  }, { signal, capture: true });
}

function isSearchKey(event: KeyboardEvent): boolean {
  if (event.code === "KeyK" && event.ctrlKey && !event.altKey && !event.shiftKey) return true;
  // The physical key, so that it works while a Chinese input method is on.
  const isPlain = !event.ctrlKey && !event.altKey && !event.metaKey && !event.shiftKey;
  return event.code === "Slash" && isPlain && !isTyping(event.target);
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
}
