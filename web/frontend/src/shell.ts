/** The keys that work on every page: "/" and Ctrl+K go to the search box. */

let stop: (() => void) | undefined;

export function startShortcuts(box: HTMLInputElement): void {
  stop?.();
  const listen = (event: KeyboardEvent): void => {
    if (!isSearchKey(event)) return;
    event.preventDefault();
    box.focus();
    box.select();
  };
  document.addEventListener("keydown", listen);
  stop = () => document.removeEventListener("keydown", listen);
}

export function stopShortcuts(): void {
  stop?.();
  stop = undefined;
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
