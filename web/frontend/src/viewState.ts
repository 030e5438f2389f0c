/** What of the view stands in the address: store numbers, types and days, never a number or name of a person. */
export interface ViewState {
  selected: string[];
  expanded: string[];
  hidden: string[];
  pinned: string[];
  typesOff: string[];
  kindsOff: string[];
  from: string;
  to: string;
  /** Whether the table is open; null where nobody has said. */
  table: boolean | null;
}

const PARAMETER = "canvas";
const IDS_MAX = 200;
const lists = { s: "selected", x: "expanded", h: "hidden", p: "pinned", o: "typesOff", k: "kindsOff" } as const;

export function readViewState(): ViewState {
  const state: ViewState = { selected: [], expanded: [], hidden: [], pinned: [], typesOff: [], kindsOff: [], from: "", to: "", table: null };
  for (const part of (new URLSearchParams(location.search).get(PARAMETER) ?? "").split(";")) {
    const [letter, value] = [part.charAt(0), part.slice(1)];
    const list = lists[letter as keyof typeof lists];
    if (list) state[list] = value.split(",").filter(Boolean);
    else if (letter === "f" && isDay(value)) state.from = value;
    else if (letter === "t" && isDay(value)) state.to = value;
    else if (letter === "v") state.table = value !== "0";
  }
  return state;
}

export function writeViewState(state: ViewState): void {
  const parts = Object.entries(lists)
    .filter(([, list]) => state[list].length > 0)
    .map(([letter, list]) => letter + state[list].slice(0, IDS_MAX).join(","));
  if (state.from) parts.push(`f${state.from}`);
  if (state.to) parts.push(`t${state.to}`);
  if (state.table !== null) parts.push(state.table ? "v" : "v0");
  const address = new URL(location.href);
  if (parts.length > 0) address.searchParams.set(PARAMETER, parts.join(";"));
  else address.searchParams.delete(PARAMETER);
  // The router of the page keeps its own entry in the state of the history.
  if (address.href !== location.href) history.replaceState(history.state, "", address);
}

function isDay(value: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(value);
}
