package org.henji.kernel.badfixtures.events;

import org.henji.kernel.event.DomainEvent;

public interface OpenEvent extends DomainEvent {}
