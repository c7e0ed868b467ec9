// What holds of teams, whoever asks.

/** Tags without repetitions, whatever their case: of each the first, in the order in which they were given. */
export const distinctTags = (tags: readonly string[]): string[] =>
  tags.filter((tag, at) => tags.findIndex((other) => other.toLowerCase() === tag.toLowerCase()) === at);
