"use client";

import { useActionState } from "react";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/components/ui/form-state";

type DemoSignInsProps = {
  people: readonly { email: string; who: string }[];
  action: FormAction;
  place: string;
};

/** The demo's people, one click each; their password is public. */
export function DemoSignIns({ people, action, place }: DemoSignInsProps) {
  const [state, post] = useActionState(action, null);
  return (
    <section aria-labelledby="demo" className="mt-7 border-t border-line pt-5">
      <h2 id="demo" className="text-base text-ink">
        Look around in the demo
      </h2>
      <p className="mt-1 text-small">
        Everything in it is invented. The password of all of them is <code className="font-mono">altimeter-demo</code>.
      </p>
      {state && (
        <div className="mt-3">
          <Notice tone="error">{state.message}</Notice>
        </div>
      )}
      <ul className="mt-3 grid gap-1.5">
        {people.map(({ email, who }) => (
          <li key={email}>
            <form action={post}>
              <input type="hidden" name="place" value={place} />
              <input type="hidden" name="email" value={email} />
              <input type="hidden" name="password" value="altimeter-demo" />
              <SubmitButton className="w-full justify-between! gap-x-4 max-sm:flex-col max-sm:items-start max-sm:gap-0">
                <span>{email}</span>
                <span className="font-normal text-soft">{who}</span>
              </SubmitButton>
            </form>
          </li>
        ))}
      </ul>
    </section>
  );
}
