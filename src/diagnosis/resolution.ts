/** How a fault was solved without mailing anything. */
export const resolutions = ['advice', 'guide', 'software', 'no_fault'] as const
