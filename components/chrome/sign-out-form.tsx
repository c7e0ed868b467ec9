"use client";

import { type MouseEvent, useState } from "react";
import { countWaiting } from "@/components/assessments/waiting-answers";
import { countOf } from "@/lib/format/words";

type SignOutFormProps = {
  readonly action: (form: FormData) => void | Promise<void>;
  readonly className: string;
};

/** The way out. Answers that were not sent yet are deleted with it: then it asks first. */
export function SignOutForm({ action, className }: SignOutFormProps) {
  const [waiting, setWaiting] = useState(0);
  const askFirst = (event: MouseEvent) => {
    const count = countWaiting();
    if (count === 0 || waiting > 0) return;
    event.preventDefault();
    // The menu would close over the question.
    event.stopPropagation();
    setWaiting(count);
  };
  return (
    <form action={action} className="border-t border-line pt-1.5">
      {waiting > 0 && (
        <>
          <p role="alert" className="mx-1 my-1.5 rounded-md border border-warn bg-warn-soft px-3 py-2">
            {countOf(waiting, "answer")} {waiting === 1 ? "is" : "are"} not saved yet and kept in this browser alone.
            Signing out deletes {waiting === 1 ? "it" : "them"}.
          </p>
          <button type="button" className={className} onClick={() => setWaiting(0)}>
            Stay signed in
          </button>
        </>
      )}
      <button className={className} onClick={askFirst}>
        {waiting > 0 ? `Sign out and delete ${waiting === 1 ? "it" : "them"}` : "Sign out"}
      </button>
    </form>
  );
}
