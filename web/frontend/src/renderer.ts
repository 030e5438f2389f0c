import type { Fragment } from "./model";

export interface Point {
  x: number;
  y: number;
}

export interface RendererEvents {
  /** The selection was changed by the pointer. */
  selected(nodes: string[], edges: string[]): void;
  /** A node or edge was double-clicked. */
  opened(id: string): void;
  /** Nodes were dragged. */
  moved(positions: Map<string, Point>): void;
}

export type Camera = "fit" | "in" | "out" | { center: string };

/** What draws a graph. Positions are in the graph's own units; the renderer never changes the model. */
export interface Renderer {
  readonly name: "cytoscape" | "sigma";
  /** Replaces everything and fits it into view. */
  load(graph: Fragment): void;
  /** Brings the picture to this graph with the least change; the camera stays. */
  patch(graph: Fragment): void;
  select(nodes: readonly string[], edges: readonly string[]): void;
  /** Dims all but these; null ends it. */
  highlight(ids: readonly string[] | null): void;
  setPositions(positions: ReadonlyMap<string, Point>): void;
  setPinned(ids: ReadonlySet<string>): void;
  camera(move: Camera): void;
  /** The whole drawing as a PNG at twice the resolution of the screen, black on white, as a data address. */
  export(): string;
  /** Where a node is on the screen, relative to the host element, or null. */
  screenPosition(id: string): Point | null;
  dispose(): void;
}
