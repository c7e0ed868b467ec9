type ChartTipProps = { title: string; lines: readonly string[] };

/** What a point says when the mouse rests on it; the table says the same to everybody. */
export function ChartTip({ title, lines }: ChartTipProps) {
  return (
    <div className="rounded-md border border-line bg-card px-2.5 py-1.5 text-tiny text-ink shadow-float">
      <p className="text-soft">{title}</p>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  );
}
