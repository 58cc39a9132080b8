const drawings = {
  incoming: 'M3 13l3-8h12l3 8v6H3zM3 13h5l1.5 3h5L16 13h5',
  outgoing: 'M21 3 3 10l7 3 3 7zM10 13l5-5',
  registers: 'M5 4h13v16H6.5A1.5 1.5 0 0 1 5 18.500zM5 18.500A1.5 1.5 0 0 1 6.5 17H18M9 8h5',
  signing: 'M3 18c3-9 6-13 8-11s-3 8-2 10 3-4 5-4 0 4 2 4 3-1 5-2M3 21h18',
  directing: 'M4 5h16v11H9l-5 4zM8 9h8M8 12h5',
  checks: 'M9 4h6v3H9zM9 5H5v16h14V5h-4M8.5 14l2.5 2.5 4.5-5',
  drafts: 'M4 20l1-5L16 4l4 4L9 19zM13.5 6.5l4 4',
  tasks: 'M4 6l1.5 1.500L8 5M4 12l1.5 1.500L8 11M4 18l1.5 1.500L8 17M12 6h8M12 12h8M12 18h8',
  dossiers: 'M3 6h7l2 2h9v11H3z',
  oversight: 'M5 5h4v4H5zM15 15h4v4h-4zM9 7h5a3 3 0 0 1 3 3v5',
  questions:
    'M9 9a3 3 0 1 1 4 2.800c-.700.300-1 .800-1 1.700M12 17v.500M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18z',
  numbers: 'M8 4L6 20M18 4l-2 16M4 9h16M4 15h16',
  journal: 'M12 3l8 3v6c0 5-3.5 8-8 9-4.5-1-8-4-8-9V6zM8.5 12l2.5 2.5 4.5-5',
  agencies: 'M4 21V8l8-5 8 5v13M4 21h16M8 21v-9M12 21v-9M16 21v-9',
  bodyChanges:
    'M3 20V9h6v11M3 20h6M15 20V9h6v11M15 20h6M9 13h6M12.5 10.500l2.500 2.500-2.500 2.500M6 5h12',
  people:
    'M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM2.5 20c0-4 3-6 6.5-6s6.5 2 6.5 6M16 4.500a3.5 3.5 0 0 1 0 6.500M18 14.500c2 .7 3.5 2.5 3.5 5.5',
  diagrams: 'M3 9h6v6H3zM15 4h6v6h-6zM15 14h6v6h-6zM9 12h3M15 7h-3v10h3',
  certificates:
    'M4 4h16v11h-5M4 4v11h5M12 18a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM10 17.500V22l2-1.500 2 1.500v-4.500M8 8h8',
  ownSignature:
    'M3 15c2-6 4-9 5.500-7.500S7 14 8 15.500 10.500 12 12 12s0 3 1.500 3 2-1 3.500-1M14 20l6-6 1.500 1.500-6 6H14z',
  copies: 'M8 8h12v13H8zM16 8V3H4v13h4M11 12h6M11 16h6',
  shared:
    'M18 8a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM6 15a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM18 22a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM8.6 10.5l6.800-4M8.6 13.500l6.800 4',
  rightChanges: 'M12 3l8 3v6c0 5-3.5 8-8 9-4.5-1-8-4-8-9V6zM12 8v5M12 16v.5',
  mandates: 'M4 20h16M6 16l1-4 8-8 3 3-8 8zM13.5 5.500l3 3M4 20c2-2 4-2 5 0',
  absences:
    'M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM2.5 20c0-4 3-6 6.5-6M15 13h6M18 10l3 3-3 3M21 19h-6M18 16l-3 3 3 3',
  search: 'M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13zM15.5 15.500L21 21',
  key: 'M8 19a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM11 12l9-8M16.5 7.5l3 3M14 10l2 2',
  exchange: 'M4 8h13M14 5l3 3-3 3M20 16H7M10 13l-3 3 3 3',
  partners: 'M3 4h7v6H3zM14 14h7v6h-7zM10 7h4a3 3 0 0 1 3 3v4M6.500 10v4a3 3 0 0 0 3 3H14',
  leave: 'M14 4h5v16h-5M10 8l-4 4 4 4M6 12h9',
  theme: 'M20 14.500A8.5 8.5 0 1 1 9.5 4a7 7 0 0 0 10.5 10.500z',
} as const

/** A drawing beside a word, never instead of one. */
export function Icon({ name }: { name: keyof typeof drawings }) {
  return (
    <svg class="icon" width="18" height="18" viewBox="0 0 24 24" aria-hidden="true">
      <path d={drawings[name]} />
    </svg>
  )
}
