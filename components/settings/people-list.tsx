import type { FormAction } from "@/components/ui/form-state";
import { Select } from "@/components/ui/select";
import { listOf } from "@/lib/format/words";
import type { PersonView } from "@/lib/people/types";
import { AskFirst } from "@/components/ui/ask-first";
import { RowForm } from "@/components/ui/row-form";

type PeopleListProps = {
  people: readonly PersonView[];
  /** Whether the viewer may make owners. */
  owners: boolean;
  actions: { update: FormAction; remove: FormAction };
};

const roles = ["owner", "admin", "member"] as const;
const roleLabels = { owner: "Owner", admin: "Admin", member: "Member" } as const;

function placesOf({ teams, units }: PersonView): string {
  const places = [
    ...units.map(({ name, role }) => `${role} of ${name}`),
    ...teams.map(({ name, role }) => `${role} in ${name}`),
  ];
  return places.length === 0 ? "In no team yet" : listOf(places);
}

function Row({ person, owners, actions }: Omit<PeopleListProps, "people"> & { person: PersonView }) {
  const about = { personId: person.id };
  const offered = roles.filter((role) => role !== "owner" || owners);
  return (
    <li className="grid gap-x-6 gap-y-3 border-b border-line py-4 md:grid-cols-[1fr_auto]">
      <div className="min-w-0">
        <p className="font-medium">{person.name}</p>
        <p className="text-small break-words text-soft">{person.email}</p>
        <p className="text-small text-soft">{placesOf(person)}</p>
      </div>
      <div className="grid content-start gap-2 md:justify-items-end">
        {person.can.changeRole ? (
          <RowForm action={actions.update} about={about} label="Change" concerns={`role of ${person.name}`}>
            <Select
              label={`Role of ${person.name}`}
              labelHidden
              name="role"
              defaultValue={person.role}
              options={offered.map((role) => ({ value: role, label: roleLabels[role] }))}
            />
          </RowForm>
        ) : (
          <p className="text-small text-soft">{roleLabels[person.role]}</p>
        )}
        {person.can.remove && (
          <AskFirst
            label="Remove"
            concerns={person.name}
            question="They are signed out at once and leave every team and unit; their name and address are blanked. What they answered stays their team’s. This cannot be undone."
          >
            <RowForm action={actions.remove} about={about} label={`Remove ${person.name}`} variant="danger" />
          </AskFirst>
        )}
      </div>
    </li>
  );
}

/** Everybody in the organisation, by name. */
export function PeopleList({ people, ...rest }: PeopleListProps) {
  return (
    <ul role="list" className="border-t border-line">
      {people.map((person) => (
        <Row key={person.id} person={person} {...rest} />
      ))}
    </ul>
  );
}
