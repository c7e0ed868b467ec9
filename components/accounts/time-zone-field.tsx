"use client";

import { type ReactNode, useEffect, useState } from "react";
import { Select } from "@/components/ui/select";

type TimeZoneFieldProps = {
  timeZones: readonly string[];
  /** What was chosen before, if anything. */
  chosen?: string | undefined;
  error?: string | undefined;
  hint?: ReactNode;
};

/** A time zone; the browser's own until somebody chooses, UTC without JavaScript. */
export function TimeZoneField({ timeZones, chosen, error, hint }: TimeZoneFieldProps) {
  const [value, setValue] = useState(chosen ?? "UTC");
  // Only the browser knows where it is: the server cannot render this choice.
  useEffect(() => {
    const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
    // eslint-disable-next-line react-hooks/set-state-in-effect -- the first render must equal the server's
    if (chosen === undefined && timeZones.includes(here)) setValue(here);
  }, [chosen, timeZones]);
  return (
    <Select
      label="Time zone"
      name="timeZone"
      hint={hint}
      error={error}
      value={value}
      onChange={(event) => setValue(event.currentTarget.value)}
      options={timeZones.map((name) => ({ value: name, label: name.replaceAll("_", " ") }))}
    />
  );
}
