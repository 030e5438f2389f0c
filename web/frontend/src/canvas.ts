/** The canvas as the component on the server knows it. */

import { Controller, type Listener, type Options } from "./controller";
import type { Point } from "./renderer";

/** What browser tests ask: the model, not pixels. */
interface TestHook {
  nodes(): { id: string; kind: string; label: string }[];
  edges(): { id: string; source: string; target: string; type: string }[];
  selection(): { nodes: string[]; edges: string[] };
  select(nodes: string[], edges?: string[]): void;
  command(name: string): Promise<void>;
  expand(id: string, type?: string, kind?: string, limit?: number): Promise<void>;
  position(id: string): Point | null;
}

declare global {
  interface Window {
    graphCanvas?: TestHook;
  }
}

export function create(root: HTMLElement, listener: Listener, options: Options): { dispose(): void; load(): Promise<void>; select(nodes: string[]): void } {
  const controller = new Controller(root, listener, options);
  const hook: TestHook = {
    nodes: () => controller.model.visible().nodes.map(({ id, kind, label }) => ({ id, kind, label })),
    edges: () => controller.model.visible().edges.map(({ id, source, target, type }) => ({ id, source, target, type })),
    selection: () => controller.selection,
    select: (nodes, edges = []) => controller.select(nodes, edges),
    command: (name) => controller.command(name as Parameters<Controller["command"]>[0]),
    expand: (id, type = "", kind = "", limit = 50) => controller.expand(id, type, kind, limit),
    position: (id) => controller.pagePosition(id),
  };
  window.graphCanvas = hook;
  void controller.load();
  return {
    load: () => controller.load(),
    select: (nodes) => controller.select(nodes, []),
    dispose: () => {
      controller.dispose();
      if (window.graphCanvas === hook) delete window.graphCanvas;
    },
  };
}
