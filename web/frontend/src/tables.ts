/** Copies cells, columns and rows of the tables of the pages, so that long numbers stay text in the spreadsheet they are pasted into. */

import { text, type Texts } from "./texts";

const MENU = "copy-menu";
const PICKED = "picked";
const FORMULA = /^[=+\-@\t\r]/;

/** Starts listening; call the result to stop. */
export function startTables(texts: Texts): () => void {
  const listening = new AbortController();
  const signal = listening.signal;
  document.addEventListener("contextmenu", (event) => openMenu(event, texts), { signal });
  document.addEventListener("click", (event) => onClick(event, texts), { signal });
  document.addEventListener("keydown", (event) => event.key === "Escape" && closeMenu(), { signal });
  document.addEventListener("copy", onCopy, { signal });
  return () => {
    listening.abort();
    closeMenu();
  };
}

function onClick(event: MouseEvent, texts: Texts): void {
  const target = event.target as Element;
  if (!target.closest(`.${MENU}`)) closeMenu();
  const button = target.closest<HTMLElement>("[data-copy='table']");
  if (button) {
    const table = tableAfter(button);
    if (table) void put([...table.rows].map(cellsOf), button, texts);
    return;
  }
  const row = target.closest<HTMLTableRowElement>("main tbody tr");
  if (row && event.ctrlKey && !target.closest("a, button, input, summary")) {
    event.preventDefault();
    row.classList.toggle(PICKED);
  }
}

function openMenu(event: MouseEvent, texts: Texts): void {
  const cell = (event.target as Element).closest<HTMLTableCellElement>("main td, main th");
  const table = cell?.closest("table");
  const selected = getSelection()?.toString();
  if (!cell || !table || selected) return;
  event.preventDefault();
  closeMenu();
  const row = cell.parentElement as HTMLTableRowElement;
  const picked = [...table.querySelectorAll<HTMLTableRowElement>(`tbody tr.${PICKED}`)];
  const rows = picked.length > 0 ? picked : [row];
  const menu = document.createElement("div");
  menu.className = MENU;
  menu.setAttribute("role", "menu");
  menu.style.left = `${Math.min(event.clientX, innerWidth - 200)}px`;
  menu.style.top = `${Math.min(event.clientY, innerHeight - 130)}px`;
  const choices: [string, () => string[][]][] = [
    [text(texts, "table.copy.cell"), () => [[textOf(cell)]]],
    [text(texts, "table.copy.column"), () => columnOf(table, cell.cellIndex).map((value) => [value])],
    [text(texts, "table.copy.rows", rows.length), () => rows.map(cellsOf)],
  ];
  for (const [label, content] of choices) {
    const item = document.createElement("button");
    item.type = "button";
    item.setAttribute("role", "menuitem");
    item.textContent = label;
    item.addEventListener("click", () => {
      void put(content(), null, texts);
      closeMenu();
    });
    menu.append(item);
  }
  document.body.append(menu);
  menu.querySelector("button")?.focus();
}

function closeMenu(): void {
  document.querySelectorAll(`.${MENU}`).forEach((menu) => menu.remove());
}

/** What is selected by dragging over several cells is copied as cells too. */
function onCopy(event: ClipboardEvent): void {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || !event.clipboardData) return;
  const range = selection.getRangeAt(0);
  const start = elementOf(range.startContainer)?.closest("main table");
  const cells = start ? [...start.querySelectorAll<HTMLTableCellElement>("td, th")].filter((cell) => selection.containsNode(cell, true)) : [];
  if (cells.length < 2) return;
  const rows = new Map<Element, string[]>();
  for (const cell of cells) {
    const row = cell.parentElement!;
    rows.set(row, [...(rows.get(row) ?? []), textOf(cell)]);
  }
  event.preventDefault();
  event.clipboardData.setData("text/plain", plainOf([...rows.values()]));
  event.clipboardData.setData("text/html", htmlOf([...rows.values()]));
}

function elementOf(node: Node): Element | null {
  return node instanceof Element ? node : node.parentElement;
}

function tableAfter(button: Element): HTMLTableElement | null {
  const tools = button.closest("[data-table-tools]");
  return [...document.querySelectorAll<HTMLTableElement>("main table")]
    .find((table) => tools && (tools.compareDocumentPosition(table) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0) ?? null;
}

function cellsOf(row: HTMLTableRowElement): string[] {
  return [...row.cells].map(textOf);
}

function columnOf(table: HTMLTableElement, index: number): string[] {
  return [...table.rows].map((row) => row.cells[index]).filter(Boolean).map(textOf);
}

function textOf(cell: HTMLElement): string {
  return cell.innerText.replace(/\s+/g, " ").trim();
}

async function put(rows: string[][], button: HTMLElement | null, texts: Texts): Promise<void> {
  await navigator.clipboard.write([
    new ClipboardItem({
      "text/plain": new Blob([plainOf(rows)], { type: "text/plain" }), "text/html": new Blob([htmlOf(rows)], { type: "text/html" }),
    }),
  ]);
  if (!button) return;
  const before = button.textContent;
  button.textContent = text(texts, "table.copied");
  setTimeout(() => { button.textContent = before; }, 1_500);
}

function plainOf(rows: string[][]): string {
  return rows.map((row) => row.map((cell) => (FORMULA.test(cell) ? `'${cell}` : cell)).join("\t")).join("\r\n");
}

/** The number format says text: spreadsheets read eighteen digits otherwise, and lose three. */
function htmlOf(rows: string[][]): string {
  const escaped = (value: string): string => value.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
  const cells = (row: string[]): string => row.map((cell) => `<td style="mso-number-format:'\\@'">${escaped(cell)}</td>`).join("");
  return `<meta charset="utf-8"><table>${rows.map((row) => `<tr>${cells(row)}</tr>`).join("")}</table>`;
}
