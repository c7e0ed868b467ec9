type ProgressProps = { label: string; value: number; max: number; text?: string; labelHidden?: boolean };

/** How much of something is done, as a thin bar and in words ("8 of 20"). */
export function Progress({ label, value, max, text = `${value} of ${max}`, labelHidden = false }: ProgressProps) {
  return (
    <label className="block cursor-auto text-small">
      <span className={labelHidden ? "sr-only" : "mb-1 flex justify-between gap-4"}>
        <span>{label}</span> <span className="text-soft">{text}</span>
      </span>
      <progress
        value={value}
        max={Math.max(max, 1)}
        className={
          "block h-2 w-full appearance-none overflow-hidden rounded-full border-0 bg-h1 [&::-moz-progress-bar]:bg-h4 " +
          "[&::-webkit-progress-bar]:bg-h1 [&::-webkit-progress-value]:bg-h4"
        }
      >
        {text}
      </progress>
    </label>
  );
}
