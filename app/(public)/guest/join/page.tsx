import type { Metadata } from "next";
import { BarePage } from "@/components/chrome/bare-page";
import { JoinAsGuestForm } from "@/components/guests/join-as-guest-form";
import { Button } from "@/components/ui/button";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { knownGuests } from "@/lib/doors/guest";
import { leaveAction } from "../actions";
import { joinAsGuestAction } from "./actions";

export const metadata: Metadata = { title: "Vote as a guest" };

export default async function JoinAsGuestPage(props: PageProps<"/guest/join">) {
  const [known] = await knownGuests();
  const { ended } = await props.searchParams;
  return (
    <BarePage title="Vote as a guest">
      {ended !== undefined && (
        <div className="mb-4 text-ink">
          <Notice tone="attention" title="The link by which you came in has ended.">
            <p>
              What was saved before is counted; what you chose last was not saved. Ask the team for a new link: you go
              on where you were.
            </p>
          </Notice>
        </div>
      )}
      <p>
        A team asks for your view of how it delivers software. You vote alone: nobody sees what you say before the votes
        are revealed, and then the team alone does.
      </p>
      {known?.isIn && (
        <p className="mt-4">
          <LinkButton href="/guest">
            Go on voting{known.guest.name === null ? "" : ` as ${known.guest.name}`}
          </LinkButton>
        </p>
      )}
      {known && (
        <form action={leaveAction} className="mt-4 text-small">
          <p>
            Somebody voted in this browser before{known.guest.name === null ? "" : `: ${known.guest.name}`}. Whoever
            comes into the same voting goes on with their votes.
          </p>
          <Button variant="quiet">I am somebody else</Button>
        </form>
      )}
      <JoinAsGuestForm action={joinAsGuestAction} name={known?.guest.name ?? ""} />
    </BarePage>
  );
}
