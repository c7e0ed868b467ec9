"use client";

import { useId, useState } from "react";
import { Button } from "./button";
import { controlClass } from "./field";

type CopyFieldProps = { label: string; value: string; hint?: string };

/** Text to take elsewhere: selected by one click, copied by the button, readable and selectable without JavaScript. */
export function CopyField({ label, value, hint }: CopyFieldProps) {
  const id = useId();
  const [copied, setCopied] = useState(false);
  const copy = () =>
    navigator.clipboard.writeText(value).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  return (
    <div>
      <label htmlFor={id} className="mb-1.5 block text-small font-medium">
        {label}
      </label>
      <div className="flex gap-2">
        <input
          id={id}
          readOnly
          value={value}
          aria-describedby={hint && `${id}-hint`}
          onFocus={(event) => event.currentTarget.select()}
          className={`${controlClass} font-mono text-small`}
        />
        <Button type="button" onClick={copy} className="flex-none">
          {copied ? "Copied" : "Copy"}
        </Button>
      </div>
      {hint && (
        <p id={`${id}-hint`} className="mt-1.5 text-small text-soft">
          {hint}
        </p>
      )}
      <span role="status" className="sr-only">
        {copied ? `${label}: copied` : ""}
      </span>
    </div>
  );
}
