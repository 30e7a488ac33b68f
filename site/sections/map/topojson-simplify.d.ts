declare module 'topojson-simplify' {
  import type {Topology} from 'topojson-specification'
  /** Gives each point of the topology the area of its triangle as a weight. */
  export function presimplify(topology: Topology): Topology
  /** Leaves out the points that weigh less. */
  export function simplify(topology: Topology, minimumWeight: number): Topology
}
