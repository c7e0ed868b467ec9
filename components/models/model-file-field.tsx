"use client";

import type { ChangeEvent } from "react";
import { TextField } from "@/components/ui/text-field";

/** What a posted form may carry; the API takes larger archives. */
const mostBytes = 4_000_000;

/** The browser says at once what the server would refuse after the whole upload. */
function checkSize({ currentTarget }: ChangeEvent<HTMLInputElement>) {
  const isTooLarge = (currentTarget.files?.[0]?.size ?? 0) > mostBytes;
  currentTarget.setCustomValidity(isTooLarge ? "This file is larger than 4 MB: no model is." : "");
}

export function ModelFileField() {
  return (
    <TextField
      label="The file"
      name="file"
      type="file"
      required
      accept=".json,.yaml,.yml,.gz,.tgz,application/json,application/yaml,application/gzip"
      onChange={checkSize}
      hint="A model or an overlay as JSON or YAML up to 2 MB, the generated model of OWASP DSOMM, or the OWASP SAMM core model as .tar.gz."
    />
  );
}
