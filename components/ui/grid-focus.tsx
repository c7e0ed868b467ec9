"use client";

import { type KeyboardEvent, type ReactNode, useEffect, useRef } from "react";

type GridFocusProps = { children: ReactNode; className?: string };

const links = "tbody a[href]";

/** The links of a table by row and column, in the order in which they are seen. */
function gridOf(root: Element): HTMLElement[][] {
  return [...root.querySelectorAll("tbody tr")]
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

/** Makes the links inside a table's body one Tab stop with arrow keys; without JavaScript each stays a Tab stop. */
export function GridFocus({ children, className }: GridFocusProps) {
  const root = useRef<HTMLDivElement>(null);

  // The server cannot do this: without JavaScript the arrow keys would not work, so every link must stay a Tab stop.
  // The rendered tree has no knowledge of it either, because the table inside stays a server component.
  useEffect(() => {
    const all = [...(root.current?.querySelectorAll<HTMLElement>(links) ?? [])];
    const current = all.find((link) => link === document.activeElement) ?? all[0];
    for (const link of all) link.tabIndex = link === current ? 0 : -1;
  }, [children]);

  const enter = (target: Element) => {
    for (const link of root.current?.querySelectorAll<HTMLElement>(links) ?? [])
      link.tabIndex = link === target ? 0 : -1;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || !root.current) return;
    if (!(event.target instanceof Element)) return;
    const next = goal(gridOf(root.current), event.target, event.key);
    if (!next) return;
    event.preventDefault();
    next.focus();
  };
  return (
    <div
      ref={root}
      className={className}
      onKeyDown={onKeyDown}
      onFocus={(event) => event.target.matches("tbody a[href]") && enter(event.target)}
    >
      {children}
    </div>
  );
}
