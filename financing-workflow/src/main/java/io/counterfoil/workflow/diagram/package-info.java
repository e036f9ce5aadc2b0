/** The picture of a case: a process as SVG, drawn from the layout in its BPMN file, with the path that was walked. */
@NullMarked
package io.counterfoil.workflow.diagram;

import org.jspecify.annotations.NullMarked;
