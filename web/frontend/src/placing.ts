import type { GraphNode } from "./model";
import type { Point } from "./renderer";

const FIRST_RING = 130;
const RING_STEP = 80;
const ROOM = 75;

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

/** Moves the layout of a group's members beside the group, away from the middle of the picture, so that it covers nothing. */
export function besideOutward(group: Point, nodes: readonly GraphNode[], taken: readonly Point[]): GraphNode[] {
  if (nodes.length === 0) return [];
  const own = middleOf(nodes);
  const others = middleOf(taken);
  const radius = Math.max(...nodes.map((node) => Math.hypot(node.x - own.x, node.y - own.y)));
  const distance = Math.hypot(group.x - others.x, group.y - others.y);
  const outward = distance > 1 ? { x: (group.x - others.x) / distance, y: (group.y - others.y) / distance } : { x: 1, y: 0 };
  const center = { x: group.x + outward.x * (radius + FIRST_RING), y: group.y + outward.y * (radius + FIRST_RING) };
  return nodes.map((node) => ({ ...node, x: center.x + node.x - own.x, y: center.y + node.y - own.y }));
}

function middleOf(points: readonly Point[]): Point {
  const sum = points.reduce((total, point) => ({ x: total.x + point.x, y: total.y + point.y }), { x: 0, y: 0 });
  return { x: sum.x / Math.max(1, points.length), y: sum.y / Math.max(1, points.length) };
}
