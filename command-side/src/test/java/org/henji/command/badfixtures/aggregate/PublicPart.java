package org.henji.command.badfixtures.aggregate;

import org.henji.command.infrastructure.AggregatePart;

@AggregatePart
public class PublicPart {}
