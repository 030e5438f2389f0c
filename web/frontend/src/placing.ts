import type { GraphNode } from "./model";
import type { Point } from "./renderer";

const FIRST_RING = 90;
const RING_STEP = 55;
const ROOM = 46;

/** Puts new neighbours on rings round the node they were expanded from, as many on each as have room. */
export function ringsAround(center: Point, nodes: readonly GraphNode[], taken: readonly Point[]): GraphNode[] {
  const placed: GraphNode[] = [];
  const isFree = (at: Point): boolean => taken.every((other) => Math.hypot(other.x - at.x, other.y - at.y) > ROOM * 0.7);
  for (let radius = FIRST_RING; placed.length < nodes.length; radius += RING_STEP) {
    const places = Math.floor((2 * Math.PI * radius) / ROOM);
    for (let i = 0; i < places && placed.length < nodes.length; i++) {
      const angle = (2 * Math.PI * i) / places + radius;
      const at = { x: center.x + radius * Math.cos(angle), y: center.y + radius * Math.sin(angle) };
      // Far out any place will do: a crowded picture must not keep the loop from ending.
      if (radius > FIRST_RING + 12 * RING_STEP || isFree(at)) placed.push({ ...nodes[placed.length], ...at });
    }
  }
  return placed;
}

/** Moves a layout of its own so that its middle lies on a point. */
export function centeredAt(center: Point, nodes: readonly GraphNode[], scale: number): GraphNode[] {
  if (nodes.length === 0) return [];
  const x = nodes.reduce((sum, node) => sum + node.x, 0) / nodes.length;
  const y = nodes.reduce((sum, node) => sum + node.y, 0) / nodes.length;
  return nodes.map((node) => ({ ...node, x: center.x + (node.x - x) * scale, y: center.y + (node.y - y) * scale }));
}
