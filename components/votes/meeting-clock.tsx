"use client";

import { useEffect, useState } from "react";
import { clockOf, standingAfter } from "@/lib/votes/agenda";
import type { NamedPart } from "@/lib/votes/types";

type MeetingClockProps = {
  /** ISO times of the server: when the meeting began, and when this page was made. */
  readonly startedAt: string;
  readonly now: string;
  readonly parts: readonly NamedPart[];
  /** One line, for a page whose matter is something else. */
  readonly isShort?: boolean;
};

const secondsBetween = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 1000;

/** When this browser first saw a page of this time of the server's. */
const firstSeen = new Map<string, number>();

/**
 * The browser's time at which a page's `now` was. The Back button shows a page as it was made, maybe many minutes ago:
 * what counts is when it was first shown.
 */
function seenAt(now: string): number {
  const known = firstSeen.get(now) ?? Date.now();
  firstSeen.set(now, known);
  return known;
}

/** How far the meeting is. It starts from the server's clock, so that all see the same, and counts on in the browser. */
export function MeetingClock({ startedAt, now, parts, isShort = false }: MeetingClockProps) {
  const [seconds, setSeconds] = useState(() => secondsBetween(startedAt, now));
  // A clock that moves needs a script; differences of the browser's own clock are right even where its time is wrong.
  useEffect(() => {
    const opened = seenAt(now);
    const tick = () => setSeconds(secondsBetween(startedAt, now) + (Date.now() - opened) / 1000);
    const timer = setInterval(tick, 1000);
    return () => clearInterval(timer);
  }, [startedAt, now]);
  const { at, left } = standingAfter(parts, seconds);
  const present = parts[at];
  const said = present ? present.title : "The time is over";
  const clock = (
    <span role="timer" className="tabular-nums">
      {clockOf(left)}
    </span>
  );
  if (isShort) {
    return (
      <p className="text-small text-soft">
        {said} · {clock}
        {present && " left"}
      </p>
    );
  }
  return (
    <div className="grid gap-x-10 gap-y-5 rounded-card border border-line bg-card p-5 sm:grid-cols-[minmax(13rem,auto)_1fr]">
      <div>
        <p className="text-[2.5rem] leading-none font-semibold">{clock}</p>
        <p className="mt-2 font-medium">{said}</p>
        <p className="text-small text-soft">
          {present
            ? parts[at + 1]
              ? `Then: ${parts[at + 1]?.title}, from ${parts[at + 1]?.begins}`
              : "The last part"
            : "beyond the end: agree to go on, or meet again"}
        </p>
        {present && (
          <progress
            aria-hidden
            className="mt-3 block h-1.5 w-full max-w-56 appearance-none overflow-hidden rounded-full border-0 bg-h1 [&::-moz-progress-bar]:bg-h4 [&::-webkit-progress-bar]:bg-h1 [&::-webkit-progress-value]:bg-h4"
            max={present.minutes * 60}
            value={present.minutes * 60 - left}
          />
        )}
        <p role="status" className="sr-only">
          {said}
        </p>
      </div>
      <ol className="grid content-start text-small">
        {parts.map(({ title, begins, minutes }, index) => (
          <li
            key={title}
            aria-current={index === at ? "step" : undefined}
            className={`flex gap-3 border-l-2 py-1 pl-3 ${
              index === at ? "border-accent font-medium" : index < at ? "border-line text-soft" : "border-line"
            }`}
          >
            <span className="w-11 flex-none tabular-nums">{begins}</span>
            <span className="min-w-0 flex-1">{title}</span>
            <span className="flex-none tabular-nums text-soft">{minutes} min</span>
          </li>
        ))}
      </ol>
    </div>
  );
}
