ALTER TABLE `importRows` ADD `run` integer;--> statement-breakpoint
ALTER TABLE `imports` ADD `running` text;--> statement-breakpoint
CREATE INDEX `statusChanges_decision` ON `awardStatusChanges` (`decisionId`) WHERE "decisionId" is not null;