// For whom a page speaks: it names the person, so that a session that changed hands meanwhile books nothing to somebody else.

/** The header by which a page says for whom it asks; a script with a token needs none. */
export const personHeader = "X-Altimeter-Person";

/** The `code` of a refusal because somebody else is signed in. */
export const anotherPerson = "another_person";
