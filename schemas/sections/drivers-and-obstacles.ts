import {headingField, introField, section} from './section.ts'

/** Drivers and obstacles, counted from the campaign's stories. */
export const driversAndObstaclesSection = section('driversAndObstacles', 'Drivkrafter och hinder', [
  headingField,
  introField,
])
