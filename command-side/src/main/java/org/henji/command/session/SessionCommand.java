package org.henji.command.session;

import org.henji.command.infrastructure.Command;

/** What is done to an exam session, in four families as its events are: its plan, its candidates, its preparation, its day. */
public sealed interface SessionCommand extends Command
        permits PlanCommand, RosterCommand, PreparationCommand, SessionDayCommand {}
