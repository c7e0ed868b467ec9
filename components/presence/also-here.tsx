"use client";

import { useState } from "react";
import { useNews } from "@/components/votes/use-news";
import { listOf } from "@/lib/format/words";
import type { PresentView } from "@/lib/presence/types";

type AlsoHereProps = {
  readonly assessmentId: string;
  /** Where this window is. */
  readonly category: string;
  /** Names of categories by id. */
  readonly names: Readonly<Record<string, string>>;
};

type Present = PresentView["items"];

/** "Member 1 of Checkout" for somebody in this category, with its name where they are in another. */
const placesOf = (items: Present, here: string, names: AlsoHereProps["names"]) =>
  listOf(
    items.map(({ person, category }) =>
      category === here ? person.name : `${person.name} (in ${names[category] ?? category})`,
    ),
  );

/** Who else of the team looks at a category of this draft; nothing without a connection or a script. */
export function AlsoHere({ assessmentId, category, names }: AlsoHereProps) {
  const [items, setItems] = useState<Present>([]);
  const place = `/api/v1/assessments/${assessmentId}/presence`;
  const read = async () => {
    const response = await fetch(place);
    if (!response.ok) return;
    // eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- our own API's answer, whose shape its tests hold
    setItems(((await response.json()) as PresentView).items);
  };
  // The same connection tells the others of this window.
  useNews(`${place}/events?${new URLSearchParams({ category }).toString()}`, () => {
    void read().catch(() => undefined); // the next change asks again
  });
  return (
    <p role="status" className="text-small text-soft empty:hidden mt-3">
      {items.length > 0 && `Also here: ${placesOf(items, category, names)}.`}
    </p>
  );
}
