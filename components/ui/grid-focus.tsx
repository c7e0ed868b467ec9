"use client";

import { type KeyboardEvent, type ReactNode, useEffect, useRef } from "react";

type GridFocusProps = {
  children: ReactNode;
  className?: string;
  /** What holds the links of one row, or of one column where the lines are upright. */
  lines?: string;
  upright?: boolean;
};

/** The links by line, in the order in which they are seen. */
function gridOf(root: Element, lines: string): HTMLElement[][] {
  return [...root.querySelectorAll(lines)]
    .map((row) => [...row.querySelectorAll<HTMLElement>("a[href]")])
    .filter((row) => row.length > 0);
}

function goal(grid: HTMLElement[][], from: Element, key: string): HTMLElement | undefined {
  const row = grid.findIndex((cells) => cells.some((cell) => cell === from));
  const column = (grid[row] ?? []).findIndex((cell) => cell === from);
  const inRow = (index: number) => grid[index]?.[Math.min(column, grid[index].length - 1)];
  if (key === "ArrowRight") return grid[row]?.[column + 1];
  if (key === "ArrowLeft") return grid[row]?.[column - 1];
  if (key === "ArrowDown") return inRow(row + 1);
  if (key === "ArrowUp") return inRow(row - 1);
  if (key === "Home") return grid[row]?.[0];
  if (key === "End") return grid[row]?.at(-1);
  return undefined;
}

/** In lines that stand upright, down is what right is in rows. */
const turned: Readonly<Record<string, string>> = {
  ArrowDown: "ArrowRight",
  ArrowUp: "ArrowLeft",
  ArrowRight: "ArrowDown",
  ArrowLeft: "ArrowUp",
};

/** Makes the links inside a table's body, or other lines, one Tab stop with arrow keys; without JavaScript each stays one. */
export function GridFocus({ children, className, lines = "tbody tr", upright = false }: GridFocusProps) {
  const root = useRef<HTMLDivElement>(null);
  const links = `:is(${lines}) a[href]`;

  // The server cannot do this: without JavaScript the arrow keys would not work, so every link must stay a Tab stop.
  // The rendered tree has no knowledge of it either, because the table inside stays a server component.
  useEffect(() => {
    const all = [...(root.current?.querySelectorAll<HTMLElement>(links) ?? [])];
    const current = all.find((link) => link === document.activeElement) ?? all[0];
    for (const link of all) link.tabIndex = link === current ? 0 : -1;
  }, [children, links]);

  const enter = (target: Element) => {
    for (const link of root.current?.querySelectorAll<HTMLElement>(links) ?? [])
      link.tabIndex = link === target ? 0 : -1;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || !root.current) return;
    if (!(event.target instanceof Element)) return;
    const key = upright ? (turned[event.key] ?? event.key) : event.key;
    const next = goal(gridOf(root.current, lines), event.target, key);
    if (!next) return;
    event.preventDefault();
    next.focus();
  };
  return (
    <div
      ref={root}
      className={className}
      onKeyDown={onKeyDown}
      onFocus={(event) => event.target.matches(links) && enter(event.target)}
    >
      {children}
    </div>
  );
}
