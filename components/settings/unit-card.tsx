import Link from "next/link";
import type { FormAction } from "@/components/ui/form-state";
import { Checkbox } from "@/components/ui/checkbox";
import { Select, type SelectOption } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { day } from "@/lib/format/dates";
import type { ArrangedUnit } from "@/lib/units/types";
import { AskFirst } from "@/components/ui/ask-first";
import { RowForm } from "@/components/ui/row-form";

export type UnitActions = Readonly<
  Record<
    | "createUnit"
    | "updateUnit"
    | "deleteUnit"
    | "addManager"
    | "removeManager"
    | "createTeam"
    | "updateTeam"
    | "archiveTeam"
    | "restoreTeam",
    FormAction
  >
>;

type UnitCardProps = {
  unit: ArrangedUnit;
  /** Every unit, to move things to. */
  units: readonly SelectOption[];
  people: readonly SelectOption[];
  actions: UnitActions;
  timeZone: string;
};

type Team = ArrangedUnit["teams"][number];

function TeamRow({ team, unit, units, actions, timeZone }: Omit<UnitCardProps, "people"> & { team: Team }) {
  const about = { teamId: team.id };
  return (
    <li className="border-t border-line py-2.5">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <Link href={`/teams/${team.id}`} prefetch={false} className="link">
          {team.name}
        </Link>
        {team.archivedAt !== null && (
          <span className="text-small text-soft">archived on {day(team.archivedAt, timeZone)}</span>
        )}
      </div>
      <div className="mt-1 flex flex-wrap items-start gap-x-5 gap-y-2">
        <Link href={`/teams/${team.id}/members`} prefetch={false} className="link target inline-flex text-small">
          People<span className="sr-only"> of {team.name}</span>
        </Link>
        <AskFirst label="Rename or move" concerns={team.name} question="Results and history go with the team.">
          <RowForm action={actions.updateTeam} about={about} label="Save">
            <TextField label="Name" name="name" defaultValue={team.name} required maxLength={200} />
            <Select label="Unit" name="unitId" options={units} defaultValue={unit.id} />
          </RowForm>
        </AskFirst>
        {team.archivedAt === null ? (
          <AskFirst
            label="Archive"
            concerns={team.name}
            question="It starts no more assessments. Its results stay, and count in figures until today."
          >
            <RowForm action={actions.archiveTeam} about={about} label={`Archive ${team.name}`} />
          </AskFirst>
        ) : (
          <RowForm action={actions.restoreTeam} about={about} label="Restore" concerns={team.name} variant="quiet" />
        )}
      </div>
    </li>
  );
}

function Managers({ unit, people, actions }: Pick<UnitCardProps, "unit" | "people" | "actions">) {
  const managing = new Set(unit.managers.map(({ person }) => person.id));
  const choices = people.filter(({ value }) => !managing.has(value));
  return (
    <div className="mt-3 text-small">
      <p className="text-soft">
        {unit.managers.length === 0 ? "Nobody manages this unit directly." : "Managed by, with everything below it:"}
      </p>
      <ul role="list">
        {unit.managers.map(({ id, person }) => (
          <li key={id} className="flex flex-wrap items-center gap-x-3">
            {person.name}
            <RowForm
              action={actions.removeManager}
              about={{ unitId: unit.id, memberId: id }}
              label="Remove"
              concerns={`${person.name} as manager of ${unit.name}`}
              variant="quiet"
            />
          </li>
        ))}
      </ul>
      {choices.length > 0 && (
        <AskFirst
          label="Add a manager"
          concerns={unit.name}
          question="A manager sees what every team in it publishes, and no draft."
        >
          <RowForm action={actions.addManager} about={{ unitId: unit.id }} label="Add">
            <Select label="Person" name="personId" options={choices} />
          </RowForm>
        </AskFirst>
      )}
    </div>
  );
}

/** One unit with its managers and teams, and everything that can be done to it. */
export function UnitCard(props: UnitCardProps) {
  const { unit, units, actions } = props;
  const about = { unitId: unit.id };
  return (
    <section
      aria-label={unit.name}
      className="mt-4 rounded-card border border-line bg-card px-5 py-4"
      style={{ marginInlineStart: `${Math.min(unit.depth, 4) * 1.25}rem` }}
    >
      <h2 className="text-lead">{unit.name}</h2>
      <Managers {...props} />
      {unit.teams.length > 0 && (
        <ul role="list" className="mt-3 border-b border-line">
          {unit.teams.map((team) => (
            <TeamRow key={team.id} team={team} {...props} />
          ))}
        </ul>
      )}
      <div className="mt-3 flex flex-wrap items-start gap-x-5 gap-y-2">
        <AskFirst
          label="Add a team"
          concerns={unit.name}
          question="A team is the people who assess themselves together."
        >
          <RowForm action={actions.createTeam} about={about} label="Make the team" variant="primary">
            <TextField label="Name" name="name" required maxLength={200} />
            <Checkbox name="lead" value="true" label="I lead this team myself" className="w-full" />
          </RowForm>
        </AskFirst>
        <AskFirst label="Add a unit below" concerns={unit.name} question="A division, a department, a tribe.">
          <RowForm action={actions.createUnit} about={{ parentId: unit.id }} label="Make the unit" variant="primary">
            <TextField label="Name" name="name" required maxLength={200} />
          </RowForm>
        </AskFirst>
        <AskFirst
          label={unit.depth === 0 ? "Rename" : "Rename or move"}
          concerns={unit.name}
          question="Everything in it goes with it, and figures follow the new tree."
        >
          <RowForm action={actions.updateUnit} about={about} label="Save">
            <TextField label="Name" name="name" defaultValue={unit.name} required maxLength={200} />
          </RowForm>
          {unit.depth > 0 && (
            <RowForm action={actions.updateUnit} about={about} label="Move">
              <Select label="Below" name="parentId" options={units.filter(({ value }) => value !== unit.id)} />
            </RowForm>
          )}
        </AskFirst>
        {unit.isEmpty && (
          <RowForm action={actions.deleteUnit} about={about} label="Delete" concerns={unit.name} variant="quiet" />
        )}
      </div>
    </section>
  );
}
