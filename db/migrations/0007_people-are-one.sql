CREATE TABLE `distinctPeople` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`createKey` text,
	`sample` integer DEFAULT false NOT NULL,
	`createdAt` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')) NOT NULL,
	`firstId` integer NOT NULL,
	`secondId` integer NOT NULL,
	`byUserId` integer,
	FOREIGN KEY (`byUserId`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `distinctPeople_createKey_unique` ON `distinctPeople` (`createKey`);--> statement-breakpoint
CREATE UNIQUE INDEX `distinctPeople_pair` ON `distinctPeople` (`firstId`,`secondId`);--> statement-breakpoint
CREATE TABLE `personChangeAwards` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`createKey` text,
	`sample` integer DEFAULT false NOT NULL,
	`createdAt` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')) NOT NULL,
	`personChangeId` integer NOT NULL,
	`awardId` integer NOT NULL,
	`before` text NOT NULL,
	`after` text NOT NULL,
	`versionAfter` integer NOT NULL,
	FOREIGN KEY (`personChangeId`) REFERENCES `personChanges`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`awardId`) REFERENCES `awards`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `personChangeAwards_createKey_unique` ON `personChangeAwards` (`createKey`);--> statement-breakpoint
CREATE INDEX `personChangeAwards_change` ON `personChangeAwards` (`personChangeId`);--> statement-breakpoint
CREATE INDEX `personChangeAwards_award` ON `personChangeAwards` (`awardId`);--> statement-breakpoint
CREATE TABLE `personChanges` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`createKey` text,
	`sample` integer DEFAULT false NOT NULL,
	`createdAt` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')) NOT NULL,
	`kind` text NOT NULL,
	`individualId` integer NOT NULL,
	`otherId` integer,
	`name` text NOT NULL,
	`otherName` text,
	`otherSearchText` text,
	`snapshot` text NOT NULL,
	`byUserId` integer,
	`undoneAt` text,
	`undoneBy` integer,
	FOREIGN KEY (`byUserId`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`undoneBy`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `personChanges_createKey_unique` ON `personChanges` (`createKey`);--> statement-breakpoint
CREATE INDEX `personChanges_person` ON `personChanges` (`individualId`);--> statement-breakpoint
CREATE INDEX `personChanges_other` ON `personChanges` (`otherId`);--> statement-breakpoint
ALTER TABLE `individuals` ADD `nameKey` text DEFAULT '' NOT NULL;--> statement-breakpoint
CREATE INDEX `individuals_name` ON `individuals` (`nameKey`,`unitId`,`id`);