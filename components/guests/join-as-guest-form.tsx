"use client";

import { useActionState, useEffect, useState, useSyncExternalStore } from "react";
import { type FormAction, problemAt } from "@/components/ui/form-state";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";

/**
 * The code of the link by which the form was opened. It stays known when the address no longer has it, to this form and
 * no longer: the next who opens one in this browser has to bring a code of their own.
 */
function codeOfAddress() {
  let taken = "";
  let listeners: readonly (() => void)[] = [];
  const tell = () => {
    for (const listener of listeners) listener();
  };
  return {
    read: () => {
      const found = window.location.hash.slice(1);
      if (found !== "" && found !== "main") taken = found;
      return taken;
    },
    forget: () => {
      taken = "";
      tell();
    },
    subscribe: (listener: () => void) => {
      listeners = [...listeners, listener];
      window.addEventListener("hashchange", listener);
      return () => {
        listeners = listeners.filter((one) => one !== listener);
        window.removeEventListener("hashchange", listener);
      };
    },
  };
}

type JoinAsGuestFormProps = {
  readonly action: FormAction;
  /** As they were called when they came in before. */
  readonly name: string;
};

/** A name or none, and in. The code comes out of the address; without a script it is typed in. */
export function JoinAsGuestForm({ action, name }: JoinAsGuestFormProps) {
  const [state, post] = useActionState(action, null);
  const [address] = useState(codeOfAddress);
  const code = useSyncExternalStore(address.subscribe, address.read, () => "");
  // Only a script can take the code out of the address, where a screen that is shown to others and the browser's history
  // would keep the way in.
  useEffect(() => {
    if (code !== "") window.history.replaceState(null, "", window.location.pathname);
  }, [code]);
  return (
    <form action={post} className="mt-6 grid gap-4 text-ink" autoComplete="off">
      {state && state.fields.length === 0 && <Notice tone="error">{state.message}</Notice>}
      {code === "" ? (
        <TextField
          label="Code of the link"
          name="token"
          hint="What stands behind the # of its address, or all of it."
          required
          maxLength={500}
          autoCapitalize="none"
          spellCheck={false}
          error={problemAt(state, "token")}
        />
      ) : (
        <>
          <input type="hidden" name="token" value={code} />
          {state && (
            <button type="button" onClick={address.forget} className="target justify-self-start text-accent underline">
              Type in another code
            </button>
          )}
        </>
      )}
      <TextField
        label="Your name"
        name="name"
        optional
        hint="As you like to be called. If the team votes with names, it stands beside your votes; without one they say “a guest”."
        maxLength={100}
        defaultValue={state?.values["name"] ?? name}
        error={problemAt(state, "name")}
      />
      <SubmitButton variant="primary" pending="Coming in…" className="mt-1 w-full">
        Go to the questions
      </SubmitButton>
    </form>
  );
}
