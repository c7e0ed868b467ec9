import { LinkButton } from "./link-button";

type MoreLinkProps = { href: string | null };

/** Leads on in a long list; nothing where it ends. */
export function MoreLink({ href }: MoreLinkProps) {
  if (href === null) return null;
  return (
    <p className="mt-4">
      <LinkButton href={href}>Show the next ones</LinkButton>
    </p>
  );
}
