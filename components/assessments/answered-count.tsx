"use client";

import { useAnswering } from "./answering-context";

type AnsweredCountProps = {
  /** Answered ones outside this screen, and on it as the server knew them. */
  readonly elsewhere: number;
  readonly here: number;
  readonly total: number;
  readonly separator?: string;
};

/** "8 / 20", moving with each answer. */
export function AnsweredCount({ elsewhere, here, total, separator = "/" }: AnsweredCountProps) {
  const { answeredHere } = useAnswering();
  return (
    <>
      {elsewhere + (answeredHere ?? here)} {separator} {total}
    </>
  );
}
