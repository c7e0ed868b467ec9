"use client";

import { useState } from "react";
import { Button } from "./button";

type CopyButtonProps = { label: string; text: string };

const said = { idle: "", done: "Copied.", refused: "Your browser does not allow it here: select the text, or print." };

/** Puts text on the clipboard and says so; for text that already stands on the page. */
export function CopyButton({ label, text }: CopyButtonProps) {
  const [state, setState] = useState<keyof typeof said>("idle");
  const copy = async () => {
    try {
      // Without a secure connection there is no clipboard at all.
      await navigator.clipboard.writeText(text);
      setState("done");
    } catch {
      setState("refused");
    }
  };
  return (
    <>
      <span role="status" className="self-center text-small text-soft">
        {said[state]}
      </span>
      <Button type="button" onClick={copy} onBlur={() => setState("idle")}>
        {label}
      </Button>
    </>
  );
}
