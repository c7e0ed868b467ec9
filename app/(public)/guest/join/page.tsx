import type { Metadata } from "next";
import { BarePage } from "@/components/chrome/bare-page";
import { JoinAsGuestForm } from "@/components/guests/join-as-guest-form";
import { LinkButton } from "@/components/ui/link-button";
import { currentGuest } from "@/lib/doors/guest";
import { joinAsGuestAction } from "./actions";

export const metadata: Metadata = { title: "Vote as a guest" };

export default async function JoinAsGuestPage() {
  const guest = await currentGuest();
  return (
    <BarePage title="Vote as a guest">
      <p>
        A team asks for your view of how it delivers software. You vote alone: nobody sees what you say before the votes
        are revealed, and then the team alone does.
      </p>
      {guest && (
        <p className="mt-4">
          <LinkButton href="/guest">Go on voting{guest.name === null ? "" : ` as ${guest.name}`}</LinkButton>
        </p>
      )}
      <JoinAsGuestForm action={joinAsGuestAction} />
    </BarePage>
  );
}
