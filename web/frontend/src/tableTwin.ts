import type { Fragment } from "./model";
import { nameOf, text, yuan, type Texts } from "./texts";

const ROWS_MAX = 500;

/** The same nodes and edges as tables, for readers of the screen and for those who prefer rows. */
export class TableTwin {
  constructor(private readonly host: HTMLElement, private readonly texts: Texts, private readonly select: (nodes: string[], edges: string[], adds: boolean) => void) {}

  show(graph: Fragment, selected: ReadonlySet<string>): void {
    const labels = new Map(graph.nodes.map((node) => [node.id, node.label]));
    const degree = new Map<string, number>();
    for (const edge of graph.edges) {
      for (const end of [edge.source, edge.target]) degree.set(end, (degree.get(end) ?? 0) + 1);
    }
    const focused = this.host.contains(document.activeElement) ? (document.activeElement as HTMLElement).dataset.id : undefined;
    this.host.replaceChildren(
      this.table("canvas.table.nodes", ["kind", "label", "key", "role", "score", "links"], graph.nodes.map((node) => ({
        id: node.id, isNode: true,
        cells: [
          nameOf(this.texts, "kind", node.kind), node.label, node.key === node.label ? "" : node.key,
          node.role && node.role !== "Unknown" ? nameOf(this.texts, "role", node.role) : "",
          node.score === null ? "" : node.score.toFixed(2), String(degree.get(node.id) ?? 0),
        ],
      })), selected),
      this.table("canvas.table.edges", ["from", "type", "to", "count", "amount", "first", "last"], graph.edges.map((edge) => ({
        id: edge.id, isNode: false,
        cells: [
          labels.get(edge.source) ?? "", nameOf(this.texts, "link", edge.type), labels.get(edge.target) ?? "", String(edge.count),
          edge.sumFen ? yuan(edge.sumFen) : "", day(edge.first), day(edge.last),
        ],
      })), selected),
    );
    const rows = [...this.host.querySelectorAll<HTMLElement>("tbody tr")];
    if (focused) rows.find((row) => row.dataset.id === focused)?.focus({ preventScroll: true });
    else rows.find((row) => row.getAttribute("aria-selected") === "true")?.scrollIntoView({ block: "nearest" });
  }

  private table(title: string, columns: string[], rows: { id: string; isNode: boolean; cells: string[] }[], selected: ReadonlySet<string>): HTMLElement {
    const table = document.createElement("table");
    table.createCaption().textContent = text(this.texts, title, rows.length, Math.min(rows.length, ROWS_MAX));
    const head = table.createTHead().insertRow();
    for (const column of columns) {
      const cell = document.createElement("th");
      cell.scope = "col";
      cell.textContent = text(this.texts, `canvas.column.${column}`);
      head.append(cell);
    }
    const body = table.createTBody();
    for (const row of rows.slice(0, ROWS_MAX)) {
      const line = body.insertRow();
      line.tabIndex = 0;
      line.dataset.id = row.id;
      line.setAttribute("aria-selected", String(selected.has(row.id)));
      for (const value of row.cells) line.insertCell().textContent = value;
      const choose = (adds: boolean): void => (row.isNode ? this.select([row.id], [], adds) : this.select([], [row.id], adds));
      line.addEventListener("click", (event) => choose(event.ctrlKey || event.shiftKey || event.metaKey));
      line.addEventListener("keydown", (event) => {
        if (event.key === "ArrowDown" || event.key === "ArrowUp") {
          event.preventDefault();
          const next = event.key === "ArrowDown" ? line.nextElementSibling : line.previousElementSibling;
          (next as HTMLElement | null)?.focus();
        }
        if (event.key !== "Enter" && event.key !== " ") return;
        event.preventDefault();
        choose(event.ctrlKey || event.shiftKey);
      });
    }
    return table;
  }
}

export function day(time: number | null): string {
  const beijing = 8 * 3_600_000;
  return time === null ? "" : new Date(time + beijing).toISOString().slice(0, 10);
}
