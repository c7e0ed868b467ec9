import { Section } from "@/components/ui/section";

type ProblemListProps = {
  title: string;
  intro?: string;
  problems: readonly { readonly path: string; readonly message: string }[];
};

/** Each with its place in the file, as a JSON pointer, and a sentence. */
export function ProblemList({ title, intro, problems }: ProblemListProps) {
  if (problems.length === 0) return null;
  return (
    <Section title={title} {...(intro ? { intro } : {})}>
      <ol role="list" className="border-t border-line text-small">
        {problems.map(({ path, message }, at) => (
          <li key={at} className="grid gap-x-6 border-b border-line py-2 sm:grid-cols-[minmax(12rem,1fr)_2fr]">
            <code className="text-soft break-all">{path === "" ? "the whole file" : path}</code>
            <span className="break-words">{message}</span>
          </li>
        ))}
      </ol>
    </Section>
  );
}
