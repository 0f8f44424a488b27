import type { Address } from '#kernel/address.ts'
import type { Person } from './person.ts'

const person = (
  name: string,
  mail: string | null,
  phone: string,
  address: Address & { city: string },
  kind: Person['kind'] = 'consumer',
): Person => ({
  name,
  kind,
  language: 'en',
  phone,
  mail: mail && `${mail}@example.com`,
  address,
})

/** People who write English, at home and abroad; telephone numbers are of blocks kept for fiction. */
export const abroad: Person[] = [
  person('Marta Nowak', 'marta.nowak', '+48 605 550 123', {
    country: 'PL',
    city: 'Kraków',
    street: 'ul. Długa 14/3',
    postalCode: '31-147',
  }),
  person('Lena Hofer', 'lena.hofer', '+49 30 23125 117', {
    country: 'DE',
    city: 'Berlin',
    street: 'Wühlischstraße 22',
    postalCode: '10245',
  }),
  person('Tomás Rey', 'tomas.rey', '+34 910 555 012', {
    country: 'ES',
    city: 'Madrid',
    street: 'Calle de la Palma 48',
    postalCode: '28004',
  }),
  person('Grace Okoro', 'grace.okoro', '+44 20 7946 0182', {
    country: 'GB',
    city: 'London',
    street: '7 Bellenden Road, Flat 4',
    postalCode: 'SE15 5BB',
  }),
  person('Daniel Brooks', 'dan.brooks', '+1 212 555 0142', {
    country: 'US',
    region: 'NY',
    city: 'New York',
    street: '410 West 48th Street, Apt 9',
    postalCode: '10036',
  }),
  person('Priya Menon', 'priya.menon', '+65 6123 0045', {
    country: 'SG',
    city: 'Singapore',
    street: '21 Tiong Bahru Road #07-12',
    postalCode: '168732',
  }),
  person('Oliver Grant', 'oliver.grant', '+61 2 5550 1234', {
    country: 'AU',
    region: 'NSW',
    city: 'Sydney',
    street: '5 Wilson Street',
    postalCode: '2042',
  }),
  person('Sofie Lindgren', 'sofie', '+46 8 465 004 23', {
    country: 'SE',
    city: 'Stockholm',
    street: 'Folkungagatan 61',
    postalCode: '116 22',
  }),
  person('James Carter', 'james.carter', '+86 199 0000 3301', {
    country: 'CN',
    region: 'Shanghai',
    city: 'Shanghai',
    district: 'Changning',
    street: '1088 Yan’an West Road, Room 1803',
  }),
  person('Emily Zhang', 'emily.zhang', '+86 199 0000 3318', {
    country: 'CN',
    region: 'Guangdong',
    city: 'Shenzhen',
    district: 'Futian',
    street: '2028 Jintian Road, Tower B',
  }),
  person('Noah Becker', 'noah.becker', '+49 30 23125 158', {
    country: 'DE',
    city: 'Leipzig',
    street: 'Karl-Heine-Straße 87',
    postalCode: '04229',
  }),
  person('Hannah Walsh', null, '+44 20 7946 0219', {
    country: 'GB',
    city: 'Bristol',
    street: '33 North Street',
    postalCode: 'BS3 1EN',
  }),
  person('Chloe Martin', 'chloe.martin', '+33 1 99 00 12 34', {
    country: 'FR',
    city: 'Paris',
    street: '18 rue des Martyrs',
    postalCode: '75009',
  }),
  person(
    'Blue River Broadcast Ltd',
    'equipment.blueriver',
    '+44 20 7946 0958',
    { country: 'GB', city: 'London', street: '12 Canal Walk', postalCode: 'N1 7RQ' },
    'business',
  ),
  person(
    'Lakeside Community Church',
    'media.lakeside',
    '+1 604 555 0123',
    {
      country: 'CA',
      region: 'BC',
      city: 'Vancouver',
      street: '2290 Commercial Drive',
      postalCode: 'V5N 4B5',
    },
    'business',
  ),
  person(
    'Harbour Stage Rentals',
    'workshop.harbour',
    '+61 2 5550 1290',
    {
      country: 'AU',
      region: 'VIC',
      city: 'Melbourne',
      street: '140 Lorimer Street',
      postalCode: '3207',
    },
    'business',
  ),
]
