import { LinkButton } from "@/components/ui/link-button";

const steps = [
  {
    title: "Make a team",
    text: "In a unit of its own or in the root; you can lead it yourself.",
    href: "/settings/units",
  },
  { title: "Invite people", text: "By a link that you send, or that is mailed.", href: "/settings/people" },
  { title: "Choose a model and start", text: "See what is asked, then start on the team’s page.", href: "/models" },
] as const;

/** What an empty organisation begins with, each one click away. */
export function FirstSteps() {
  return (
    <ol role="list" className="grid gap-4 md:grid-cols-3">
      {steps.map(({ title, text, href }, at) => (
        <li key={href} className="flex flex-col items-start rounded-card border border-line bg-card px-5 py-4">
          <p className="text-small text-soft">Step {at + 1}</p>
          <p className="mt-0.5 font-semibold">{title}</p>
          <p className="mt-1 mb-4 text-small text-soft">{text}</p>
          <LinkButton href={href} className="mt-auto">
            {title}
          </LinkButton>
        </li>
      ))}
    </ol>
  );
}
