import { Section } from "@/components/ui/section";

/** What somebody should know who goes on with the figures. */
export function Caveats({ caveats }: { caveats: readonly string[] }) {
  return (
    <Section title="Before you use these figures">
      <ul className="max-w-prose list-disc pl-5 text-small text-soft">
        {caveats.map((caveat) => (
          <li key={caveat} className="mt-1">
            {caveat}
          </li>
        ))}
      </ul>
    </Section>
  );
}
